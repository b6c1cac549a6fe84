package fr.insegur.fec;

/** Forgets every invoice, for files that are larger than what can be remembered of them. */
final class NoTruth extends TruthCollector {

    NoTruth(GeneratorSettings settings) {
        super(settings);
    }

    @Override
    void track(SalesInvoice invoice) {}

    @Override
    void credited(Truth.CreditNote note, boolean inFile) {}
}
