package fr.insegur.receivables.ledgerfile;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/** Judges the names in a zip, though none of them ever becomes a path. */
final class ZipNames {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");
    // What file managers add on their own: "._…" and ".DS_Store" of one system, "Thumbs.db" of another.
    private static final String ADDED_FOLDER = "__MACOSX/";
    private static final Set<String> ADDED_FILES = Set.of("Thumbs.db", "desktop.ini");
    private static final Set<String> OFFICE = Set.of("[Content_Types].xml", "META-INF/manifest.xml");
    private static final List<String> OFFICE_FOLDERS = List.of("xl/", "word/", "ppt/");

    private ZipNames() {}

    /** @return the entries that somebody put there to be read, by name */
    static List<ZipEntry> files(List<? extends ZipEntry> entries, int most) {
        entries.forEach(entry -> checkName(entry.getName()));
        if (entries.stream().map(ZipEntry::getName).anyMatch(ZipNames::isOffice)) {
            throw refused(FileIssueCode.OFFICE_FILE);
        }
        Set<String> names = new HashSet<>();
        if (!entries.stream().map(ZipEntry::getName).allMatch(names::add)) {
            throw refused(FileIssueCode.ARCHIVE_NAME);
        }
        List<ZipEntry> files = entries.stream()
                .filter(entry -> !entry.isDirectory() && !isAdded(entry.getName()))
                .map(ZipEntry.class::cast)
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
                .toList();
        if (files.isEmpty()) {
            throw refused(FileIssueCode.ARCHIVE_EMPTY);
        }
        if (files.size() > most) {
            throw refused(FileIssueCode.ARCHIVE_ENTRIES);
        }
        return files;
    }

    private static void checkName(String name) {
        String path = name.replace('\\', '/');
        if (path.startsWith("/")
                || DRIVE.matcher(path).matches()
                || Arrays.asList(path.split("/", -1)).contains("..")) {
            throw refused(FileIssueCode.ARCHIVE_NAME);
        }
    }

    private static boolean isOffice(String name) {
        return OFFICE.contains(name) || OFFICE_FOLDERS.stream().anyMatch(name::startsWith);
    }

    private static boolean isAdded(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith(ADDED_FOLDER) || last.startsWith(".") || ADDED_FILES.contains(last);
    }

    private static FileRefused refused(FileIssueCode code) {
        return new FileRefused(code, null, null);
    }
}
