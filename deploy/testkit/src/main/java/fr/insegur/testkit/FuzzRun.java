package fr.insegur.testkit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Sends one request after the other and judges each answer. */
final class FuzzRun {
    private final FuzzService service;
    private final FuzzWatch watch;
    private final FuzzReport report;

    FuzzRun(FuzzService service, FuzzWatch watch, FuzzReport report) {
        this.service = service;
        this.watch = watch;
        this.report = report;
    }

    void send(IntFunction<FuzzCall> plan, int from, int to) {
        for (int index = from; index < to; index++) {
            send(plan.apply(index));
        }
    }

    private void send(FuzzCall call) {
        long mark = watch.mark();
        FuzzAnswer answer;
        try {
            answer = service.answer(call);
        } catch (IOException none) {
            report.fault(call, "none: " + none.getMessage(), "no answer, or none in time");
            return;
        }
        report.count(call, answer);
        List<String> faults = new ArrayList<>(FuzzOracle.faults(call, answer));
        if (answer.status() >= 400 && answer.status() < 500) {
            List<String> written = watch.writtenSince(mark);
            if (!written.isEmpty()) {
                faults.add("a refused request that wrote into " + written);
            }
        }
        faults.forEach(fault -> report.fault(call, shown(answer), fault));
    }

    private static String shown(FuzzAnswer answer) {
        String body = answer.body();
        return answer.status() + " " + (body.length() <= 400 ? body : body.substring(0, 400) + "...");
    }
}
