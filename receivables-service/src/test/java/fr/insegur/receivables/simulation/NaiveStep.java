package fr.insegur.receivables.simulation;

import fr.insegur.receivables.invoice.Move;
import java.time.LocalDate;

/** A fact in plain values: what happened, from when on, how many cents, and which earlier step it takes back. */
public final class NaiveStep {
    private final Move move;
    private final LocalDate on;
    private final long amount;
    private final int reverses;
    /** What the debtor owes less for it. */
    long paidOff;

    boolean takenBack;

    private NaiveStep(Move move, LocalDate on, long amount, int reverses) {
        this.move = move;
        this.on = on;
        this.amount = amount;
        this.reverses = reverses;
    }

    static NaiveStep of(Move move, LocalDate on, long amount) {
        return new NaiveStep(move, on, amount, -1);
    }

    static NaiveStep reversal(LocalDate on, int reverses) {
        return new NaiveStep(Move.REVERSED, on, 0, reverses);
    }

    static NaiveStep assigned(LocalDate on) {
        return of(Move.ASSIGNED, on, 0);
    }

    public Move move() {
        return move;
    }

    public LocalDate on() {
        return on;
    }

    public long amount() {
        return amount;
    }

    /** The index of the step that is taken back; below zero where none is. */
    public int reverses() {
        return reverses;
    }

    @Override
    public String toString() {
        return move + " " + on + (amount == 0 ? "" : " " + amount) + (reverses < 0 ? "" : " of step " + reverses);
    }
}
