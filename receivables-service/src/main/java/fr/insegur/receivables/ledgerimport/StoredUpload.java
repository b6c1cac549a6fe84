package fr.insegur.receivables.ledgerimport;

/**
 * A file as it arrived.
 *
 * @param fileName within the folder of uploads
 * @param sha256 of its bytes, in hexadecimal
 */
record StoredUpload(String fileName, long bytes, String sha256) {}
