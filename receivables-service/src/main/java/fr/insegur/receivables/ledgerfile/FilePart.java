package fr.insegur.receivables.ledgerfile;

import java.io.IOException;
import java.io.InputStream;

/**
 * One text file of an upload; an archive has several.
 *
 * @param name as the archive has it, for messages only
 * @param bytes opened as often as it is needed
 */
public record FilePart(String name, Source bytes) {

    /** Where the bytes come from. */
    public interface Source {
        InputStream open() throws IOException;
    }
}
