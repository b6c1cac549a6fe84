package fr.insegur.receivables.ledgerimport;

/** Thrown to a reader whose result nobody takes any more: its import was cancelled, or another reader has it. */
final class ImportStopped extends RuntimeException {
    ImportStopped() {
        super("the import is no longer this reader's");
    }
}
