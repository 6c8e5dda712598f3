package dev.autocfg.processor.jdk;

import java.util.HashSet;
import java.util.Set;

/**
 * The names of the standard API that is a preview (JEP 12) at a release, as far as releases are
 * known: of the modules {@code java.*}, what javac marks so in its record of each release. Under
 * {@code --release} only compiling a use distinguishes it from other API.
 *
 * <p>A name that is listed for a release too many costs a compile; one too few would be a wrong
 * answer, so a test compares the list with what javac refuses or warns of.
 */
record PreviewApi(Set<String> names) {
  /** The newest release in the list. */
  static final int NEWEST = 25;

  /** A package, a type or a member by its name, and the first and the last release. */
  private static final String LIST =
      """
      java.io.Console#print 23-24
      java.io.Console#println 23-24
      java.io.Console#readln 23-24
      java.io.IO 23-24
      java.lang.Class#getPermittedSubclasses 16
      java.lang.Class#getRecordComponents 14-15
      java.lang.Class#isRecord 14-15
      java.lang.Class#isSealed 15-16
      java.lang.Class#isUnnamedClass 21
      java.lang.Class#permittedSubclasses 15
      java.lang.MatchException 19-20
      java.lang.Module#isNativeAccessEnabled 20-21
      java.lang.ModuleLayer.Controller#enableNativeAccess 20-21
      java.lang.Record 14-15
      java.lang.ScopedValue 21-24
      java.lang.StableValue 25
      java.lang.String#formatted 14
      java.lang.String#stripIndent 14
      java.lang.String#translateEscapes 14
      java.lang.StringTemplate 21-22
      java.lang.Thread#isVirtual 19-20
      java.lang.Thread#ofPlatform 19-20
      java.lang.Thread#ofVirtual 19-20
      java.lang.Thread#startVirtualThread 19-20
      java.lang.Thread.Builder 19-20
      java.lang.annotation.ElementType#RECORD_COMPONENT 14-15
      java.lang.classfile 22-23
      java.lang.foreign 19-21
      java.lang.invoke.MethodHandles#collectCoordinates 19-21
      java.lang.invoke.MethodHandles#dropCoordinates 19-21
      java.lang.invoke.MethodHandles#filterCoordinates 19-21
      java.lang.invoke.MethodHandles#filterValue 19-21
      java.lang.invoke.MethodHandles#insertCoordinates 19-21
      java.lang.invoke.MethodHandles#memorySegmentViewVarHandle 19-21
      java.lang.invoke.MethodHandles#permuteCoordinates 19-21
      java.lang.invoke.StringConcatFactory#MAX_INDY_CONCAT_ARG_SLOTS 21-22
      java.lang.invoke.StringConcatFactory#makeConcatWithTemplate 21-22
      java.lang.invoke.StringConcatFactory#makeConcatWithTemplateCluster 21-22
      java.lang.invoke.StringConcatFactory#makeConcatWithTemplateGetters 21-22
      java.lang.reflect.RecordComponent 14-15
      java.lang.runtime.ObjectMethods 14-15
      java.lang.runtime.SwitchBootstraps 17-20
      java.lang.runtime.TemplateRuntime 21-22
      java.nio.channels.FileChannel#map 19-21
      java.security.DEREncodable 25
      java.security.PEMDecoder 25
      java.security.PEMEncoder 25
      java.security.PEMRecord 25
      java.util.FormatProcessor 21-22
      java.util.concurrent.Executors#newThreadPerTaskExecutor 19-20
      java.util.concurrent.Executors#newVirtualThreadPerTaskExecutor 19-20
      java.util.concurrent.StructureViolationException 21-25
      java.util.concurrent.StructuredTaskScope 21-25
      java.util.stream.Gatherer 22-23
      java.util.stream.Gatherers 22-23
      java.util.stream.Stream#gather 22-23
      javax.crypto.EncryptedPrivateKeyInfo#encryptKey 25
      javax.crypto.EncryptedPrivateKeyInfo#getKey 25
      javax.crypto.KDF 24
      javax.crypto.KDFParameters 24
      javax.crypto.KDFSpi 24
      javax.crypto.spec.HKDFParameterSpec 24
      javax.lang.model.element.ElementKind#BINDING_VARIABLE 14-15
      javax.lang.model.element.ElementKind#RECORD 14-15
      javax.lang.model.element.ElementKind#RECORD_COMPONENT 14-15
      javax.lang.model.element.ElementVisitor#visitRecordComponent 14-15
      javax.lang.model.element.Modifier#NON_SEALED 15-16
      javax.lang.model.element.Modifier#SEALED 15-16
      javax.lang.model.element.RecordComponentElement 14-15
      javax.lang.model.element.TypeElement#getPermittedSubclasses 15-16
      javax.lang.model.element.TypeElement#getRecordComponents 14-15
      javax.lang.model.element.TypeElement#isUnnamed 21
      javax.lang.model.element.VariableElement#isUnnamed 21
      javax.lang.model.util.AbstractAnnotationValueVisitorPreview 23-25
      javax.lang.model.util.AbstractElementVisitor14 14-15
      javax.lang.model.util.AbstractElementVisitor6#visitRecordComponent 14-15
      javax.lang.model.util.AbstractElementVisitorPreview 23-25
      javax.lang.model.util.AbstractTypeVisitorPreview 23-25
      javax.lang.model.util.ElementFilter#recordComponentsIn 14-15
      javax.lang.model.util.ElementKindVisitor14 14-15
      javax.lang.model.util.ElementKindVisitor6#visitTypeAsRecord 14-15
      javax.lang.model.util.ElementKindVisitorPreview 23-25
      javax.lang.model.util.ElementScanner14 14-15
      javax.lang.model.util.ElementScannerPreview 23-25
      javax.lang.model.util.Elements#recordComponentFor 14-15
      javax.lang.model.util.SimpleAnnotationValueVisitorPreview 23-25
      javax.lang.model.util.SimpleElementVisitor14 14-15
      javax.lang.model.util.SimpleElementVisitorPreview 23-25
      javax.lang.model.util.SimpleTypeVisitorPreview 23-25
      javax.lang.model.util.TypeKindVisitorPreview 23-25
      """;

  /**
   * Returns the previews of a release.
   *
   * @param release at most {@link #NEWEST}
   */
  static PreviewApi of(int release) {
    Set<String> names = new HashSet<>();
    int end;
    for (int start = 0; start < LIST.length(); start = end + 1) {
      end = LIST.indexOf('\n', start);
      int space = LIST.indexOf(' ', start);
      if (isWithin(release, LIST.substring(space + 1, end))) {
        names.add(LIST.substring(start, space));
      }
    }
    return new PreviewApi(names);
  }

  private static boolean isWithin(int release, String range) {
    int dash = range.indexOf('-');
    int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
    int last = Integer.parseInt(range.substring(dash + 1));
    return first <= release && release <= last;
  }

  /**
   * Returns whether a type or a member is a preview, or is a member of one.
   *
   * @param name {@code java.lang.Thread} or {@code java.lang.Thread#ofVirtual}, whatever the
   *     parameters
   */
  boolean has(String name) {
    if (names.contains(name)) {
      return true;
    }
    int end = Math.max(name.lastIndexOf('.'), name.indexOf('#'));
    return end > 0 && has(name.substring(0, end));
  }
}
