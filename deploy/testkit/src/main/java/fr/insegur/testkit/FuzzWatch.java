package fr.insegur.testkit;

import java.util.List;

/** Tells whether anything was written while a request was answered. */
interface FuzzWatch {
    /** Where the database stands. */
    long mark();

    /** Tables that hold rows which transactions after that mark have written and committed. */
    List<String> writtenSince(long mark);
}
