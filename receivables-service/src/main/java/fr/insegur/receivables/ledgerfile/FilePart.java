package fr.insegur.receivables.ledgerfile;

/**
 * One text of an upload: the upload itself, or a file of an archive.
 *
 * @param name as the client wrote it, without folders and control characters; good to show and for nothing else
 */
public record FilePart(String name, InputSource bytes) {}
