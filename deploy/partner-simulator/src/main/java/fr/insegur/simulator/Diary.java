package fr.insegur.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one factor knows and still has to do, in one file. Every change is on the disk before the method returns: a webhook
 * that was answered 204 is not forgotten, and what was reported is not reported again after a restart. A change that cannot be
 * written is undone and fails, so that the memory never knows more than the disk.
 */
final class Diary {
    /** Webhook ids older than the last so many are forgotten; what they led to is still in {@code reported}. */
    private static final int WEBHOOK_IDS_KEPT = 10_000;

    private final DataFolder data;
    private final String file;
    private Page page;
    private byte[] saved;

    /**
     * Something to do.
     *
     * @param receivedOn the factor's day when it learnt of it: a repeat on a later day sends the same bytes
     * @param failure why it was given up, null while it may still succeed
     */
    record Task(
            String id,
            String type,
            JsonNode data,
            LocalDate receivedOn,
            @Nullable String failure) {
        Task failed(@Nullable String reason) {
            return new Task(id, type, data, receivedOn, reason);
        }
    }

    /** A contract signed by this factor. */
    record Contract(UUID contractId, UUID offerId, Terms terms) {}

    /** An assigned invoice that was advanced. */
    record Invoice(
            UUID invoiceId,
            UUID contractId,
            Euros amount,
            Euros advance,
            LocalDate advancedOn,
            LocalDate paidOn,
            boolean dueNoted) {}

    /** The file's content. */
    record Page(
            Set<String> webhookIds,
            List<Task> tasks,
            Map<UUID, List<Terms>> offers,
            Map<UUID, Contract> contracts,
            Map<UUID, Invoice> invoices,
            Set<String> reported) {
        static Page blank() {
            return new Page(
                    new LinkedHashSet<>(),
                    new ArrayList<>(),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    new LinkedHashSet<>());
        }
    }

    Diary(DataFolder data, String factorCode) {
        this.data = data;
        this.file = factorCode + ".json";
        this.page = data.read(file, Page.class, Page::blank);
        this.saved = bytes(page);
    }

    /** Notes what a webhook asks for; false when that webhook is known already. */
    synchronized boolean accept(String webhookId, String type, JsonNode content, LocalDate today) {
        if (!page.webhookIds.add(webhookId)) {
            return false;
        }
        if (page.webhookIds.size() > WEBHOOK_IDS_KEPT) {
            page.webhookIds.remove(page.webhookIds.iterator().next());
        }
        page.tasks.add(new Task(webhookId, type, content, today, null));
        save();
        return true;
    }

    synchronized Optional<Task> next() {
        return page.tasks.stream().filter(task -> task.failure() == null).findFirst();
    }

    synchronized void finished(Task task) {
        page.tasks.removeIf(known -> known.id().equals(task.id()));
        save();
    }

    synchronized void givenUp(Task task, String reason) {
        page.tasks.replaceAll(known -> known.id().equals(task.id()) ? known.failed(reason) : known);
        save();
    }

    /** What was given up is tried again: at a restart, and when the day moves. */
    synchronized void takeUpAgain() {
        page.tasks.replaceAll(task -> task.failed(null));
        save();
    }

    synchronized boolean isReported(String key) {
        return page.reported.contains(key);
    }

    synchronized void reported(String key) {
        page.reported.add(key);
        save();
    }

    synchronized void offered(UUID offerId, Terms terms) {
        if (!wrote(offerId, terms)) {
            page.offers.computeIfAbsent(offerId, unknown -> new ArrayList<>()).add(terms);
            save();
        }
    }

    /** Whether this factor itself wrote these terms for that offer: nothing else is ever signed. */
    synchronized boolean wrote(UUID offerId, Terms terms) {
        return page.offers.getOrDefault(offerId, List.of()).stream().anyMatch(terms::sameAs);
    }

    synchronized void signed(Contract contract) {
        page.contracts.put(contract.contractId(), contract);
        save();
    }

    synchronized Optional<Contract> contract(UUID contractId) {
        return Optional.ofNullable(page.contracts.get(contractId));
    }

    synchronized void advanced(Invoice invoice) {
        page.invoices.putIfAbsent(invoice.invoiceId(), invoice);
        save();
    }

    synchronized Optional<Invoice> invoice(UUID invoiceId) {
        return Optional.ofNullable(page.invoices.get(invoiceId));
    }

    /** Notes a task for every invoice whose payment day has come, once for each; says how many. */
    synchronized int noteDue(LocalDate today) {
        List<Invoice> due = page.invoices.values().stream()
                .filter(invoice -> !invoice.dueNoted() && !invoice.paidOn().isAfter(today))
                .toList();
        for (Invoice invoice : due) {
            page.invoices.put(
                    invoice.invoiceId(),
                    new Invoice(
                            invoice.invoiceId(),
                            invoice.contractId(),
                            invoice.amount(),
                            invoice.advance(),
                            invoice.advancedOn(),
                            invoice.paidOn(),
                            true));
            page.tasks.add(new Task(
                    "due-" + invoice.invoiceId(),
                    Desk.INVOICE_DUE,
                    Json.MAPPER
                            .createObjectNode()
                            .put("invoiceId", invoice.invoiceId().toString()),
                    today,
                    null));
        }
        if (!due.isEmpty()) {
            save();
        }
        return due.size();
    }

    /** How a factor's desk looks from outside: no names, no amounts. */
    synchronized Counts counts() {
        long givenUp =
                page.tasks.stream().filter(task -> task.failure() != null).count();
        return new Counts(page.tasks.size() - givenUp, givenUp, page.reported.size());
    }

    record Counts(long waiting, long givenUp, int reported) {}

    private void save() {
        byte[] changed = bytes(page);
        try {
            data.write(file, page);
        } catch (RuntimeException notWritten) {
            page = page(saved);
            throw notWritten;
        }
        saved = changed;
    }

    private static byte[] bytes(Page page) {
        try {
            return Json.MAPPER.writeValueAsBytes(page);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Page page(byte[] bytes) {
        try {
            return Json.MAPPER.readValue(bytes, Page.class);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
