package fr.insegur.testkit;

import java.io.IOException;

/** What a service under test does with a request of the fuzzer. */
@FunctionalInterface
interface FuzzService {
    /** @throws IOException when there is no answer, or none in time */
    FuzzAnswer answer(FuzzCall call) throws IOException;
}
