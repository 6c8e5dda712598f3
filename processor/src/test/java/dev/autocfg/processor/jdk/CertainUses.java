package dev.autocfg.processor.jdk;

import dev.autocfg.inspect.query.MemberReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Writes a use of each public type of the standard modules that is certain, and of each public
 * member that it declares; or, of each that it inherits.
 */
@SupportedAnnotationTypes("*")
final class CertainUses extends AbstractProcessor {
  private final List<String> found = new ArrayList<>();
  private final boolean inherited;
  private Certainty certainty;
  private MemberLookup members;

  CertainUses(boolean inherited) {
    this.inherited = inherited;
  }

  List<String> found() {
    return found;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (round.processingOver()) {
      return false;
    }
    Elements elements = processingEnv.getElementUtils();
    certainty = Certainty.of(processingEnv, TargetRelease.of(processingEnv));
    members = new MemberLookup(elements, new Access(elements), certainty, null);
    for (ModuleElement module : elements.getAllModuleElements()) {
      if (module.getQualifiedName().toString().startsWith("java.")) {
        ElementFilter.exportsIn(module.getDirectives()).stream()
            .filter(exports -> exports.getTargetModules() == null)
            .flatMap(exports -> exports.getPackage().getEnclosedElements().stream())
            .forEach(type -> add((TypeElement) type));
      }
    }
    return false;
  }

  private void add(TypeElement type) {
    if (!type.getModifiers().contains(Modifier.PUBLIC)) {
      return;
    }
    if (!inherited && certainty.of(type)) {
      found.add("Object use = " + type + ".class;");
    }
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::add);
    for (Element element : members(type)) {
      if (!(element instanceof TypeElement)
          && element.getModifiers().contains(Modifier.PUBLIC)
          && element.getEnclosingElement().equals(type) != inherited) {
        addMember(type, element);
      }
    }
  }

  private List<? extends Element> members(TypeElement type) {
    return inherited
        ? processingEnv.getElementUtils().getAllMembers(type)
        : type.getEnclosedElements();
  }

  private void addMember(TypeElement owner, Element member) {
    boolean creates = member.getKind() == ElementKind.CONSTRUCTOR;
    if (members.isCertain(creates, owner, member)) {
      String name = creates ? "new" : member.getSimpleName().toString();
      MemberReference reference =
          new MemberReference(
              owner.getQualifiedName().toString(), name, Optional.empty(), Optional.empty());
      found.add(MemberLookup.use(reference, member));
    }
  }
}
