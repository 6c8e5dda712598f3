package dev.autocfg.processor.jdk;

import dev.autocfg.processor.read.MemberReference;
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

/** Writes a use of each public type and member of the standard modules that is certain. */
@SupportedAnnotationTypes("*")
final class CertainUses extends AbstractProcessor {
  private final List<String> found = new ArrayList<>();
  private Certainty certainty;
  private MemberLookup members;

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
    if (certainty.of(type)) {
      found.add("Object use = " + type + ".class;");
    }
    for (Element element : type.getEnclosedElements()) {
      if (element instanceof TypeElement nested) {
        add(nested);
      } else if (element.getModifiers().contains(Modifier.PUBLIC)) {
        addMember(type, element);
      }
    }
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
