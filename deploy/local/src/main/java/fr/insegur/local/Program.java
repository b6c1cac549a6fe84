package fr.insegur.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * A program as its jar describes it. The JVM heeds the jar's manifest only when it starts the jar itself, and we start it
 * on a leash, so we read it.
 *
 * @param main class to run
 * @param flags that the manifest stands for
 */
record Program(Path jar, String main, List<String> flags) {

    static Program of(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Attributes manifest = file.getManifest().getMainAttributes();
            String main = manifest.getValue(Attributes.Name.MAIN_CLASS);
            if (main == null) {
                throw new CannotStart(jar + " is no program: its manifest names no main class");
            }
            String opens = manifest.getValue("Add-Opens");
            List<String> flags = new ArrayList<>();
            for (String packageName :
                    opens == null ? new String[0] : opens.strip().split("\\s+")) {
                flags.add("--add-opens=" + packageName + "=ALL-UNNAMED");
            }
            return new Program(jar, main, List.copyOf(flags));
        } catch (IOException e) {
            throw new CannotStart(jar + " cannot be read: " + e.getMessage() + "; build it again (./dev up)");
        }
    }
}
