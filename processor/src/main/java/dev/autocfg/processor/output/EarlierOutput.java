package dev.autocfg.processor.output;

import dev.autocfg.language.text.JsonException;
import dev.autocfg.language.text.JsonReader;
import dev.autocfg.processor.request.ElementName;
import dev.autocfg.processor.request.GeneratedName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** What an earlier compilation left in the directory for class files, which compilers keep. */
public record EarlierOutput(Filer filer) {
  /** Returns the elements that a choice was made from; none if there is no readable record. */
  public List<ElementName> origins(GeneratedName contract) {
    String path = "META-INF/autocfg/" + contract.qualified("Choice") + ".json";
    List<ElementName> origins = new ArrayList<>();
    try {
      String text = open(contract.module(), "", path).getCharContent(true).toString();
      if (JsonReader.read(text) instanceof Map<?, ?> record
          && record.get("origins") instanceof List<?> words) {
        words.forEach(word -> ElementName.parse(String.valueOf(word)).ifPresent(origins::add));
      }
    } catch (IOException | JsonException | RuntimeException e) {
      return List.of(); // Not there, or not ours. Each compiler says so in its own way.
    }
    return origins;
  }

  /** Returns whether there is a class file of an element. */
  public boolean has(ElementName element) {
    String name = element.name() + (element.isPackage() ? ".package-info" : "");
    for (String binary = name; ; ) {
      if (isFile(element.module(), binary)) {
        return true;
      }
      int dot = binary.lastIndexOf('.');
      if (dot < 0 || element.isPackage()) {
        return false;
      }
      binary = binary.substring(0, dot) + "$" + binary.substring(dot + 1); // A nested type.
    }
  }

  private boolean isFile(String module, String binaryName) {
    int dot = binaryName.lastIndexOf('.');
    String pack = dot < 0 ? "" : binaryName.substring(0, dot);
    try {
      open(module, pack, binaryName.substring(dot + 1) + ".class").openInputStream().close();
      return true;
    } catch (IOException | RuntimeException e) {
      return false; // As above.
    }
  }

  private FileObject open(String module, String pack, String file) throws IOException {
    try {
      return filer.getResource(StandardLocation.CLASS_OUTPUT, pack, file);
    } catch (IOException | RuntimeException e) {
      if (module.isEmpty()) {
        throw e;
      }
      return filer.getResource(StandardLocation.CLASS_OUTPUT, module + "/" + pack, file);
    }
  }
}
