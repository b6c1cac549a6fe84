package fr.insegur.receivables.ledgerfile;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read from their beginning as often as needed. */
@FunctionalInterface
public interface InputSource {
    /** @return a new stream, which the caller closes; it throws {@link FileRefused} where what it holds goes too far */
    InputStream open() throws IOException;
}
