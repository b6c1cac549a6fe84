package fr.insegur.testkit;

import fr.insegur.embedded.Scopes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Tries every operation in every name and compares what happens with the table; operations without a row are left out. */
final class AccessMatrix {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final List<AccessOperation> operations;
    private final AccessTable table;
    private final AccessKeys keys;
    private final AccessAttempt.Service service;

    AccessMatrix(List<AccessOperation> operations, AccessTable table, AccessKeys keys, AccessAttempt.Service service) {
        this.operations = operations;
        this.table = table;
        this.keys = keys;
        this.service = service;
    }

    /** Operations that serve a caller whose token must not be believed. */
    List<String> wronglyBelieved() {
        Tenant tenant = Tenant.unknown();
        Map<String, Map<String, String>> invalid = new HashMap<>();
        AccessTable.ROLES.forEach(role -> invalid.put(role, keys.invalid(role, tenant)));
        List<String> faults = new ArrayList<>();
        forEachRow((operation, row) -> invalid.getOrDefault(row.aRoleThatMay(), Map.of())
                .forEach((kind, token) -> {
                    AccessAttempt.Answer answer = service.answer(atRandom(operation, token));
                    String expected = row.isPublic() ? "to be let in" : "401 as a problem with WWW-Authenticate";
                    if (row.isPublic() ? !answer.isLetIn() : !answer.isUnauthenticated()) {
                        faults.add(fault(operation, "as " + kind, expected, answer));
                    }
                }));
        return faults;
    }

    /** Roles that may do more or less than their cell says. */
    List<String> otherThanTheirCell() {
        Tenant tenant = Tenant.unknown();
        Map<String, String> tokens = new HashMap<>();
        AccessTable.ROLES.forEach(role -> tokens.put(role, keys.valid(role, tenant)));
        List<String> faults = new ArrayList<>();
        forEachRow((operation, row) -> AccessTable.ROLES.forEach(role -> {
            AccessAttempt.Answer answer = service.answer(atRandom(operation, tokens.getOrDefault(role, "")));
            boolean forbidden = row.of(role) == AccessTable.Cell.FORBIDDEN;
            if (forbidden ? !answer.isProblem(403) : !answer.isLetIn()) {
                faults.add(fault(operation, "as " + role, forbidden ? "403 as a problem" : "to be let in", answer));
            }
        }));
        return faults;
    }

    /** Operations that do not keep to their scope: all others together open nothing, and theirs alone is enough. */
    List<String> servedWithoutTheirScope() {
        Tenant tenant = Tenant.unknown();
        Map<String, String> tokens = new HashMap<>();
        List<String> faults = new ArrayList<>();
        forEachRow((operation, row) -> {
            if (row.isPublic()) {
                return;
            }
            String role = row.aRoleThatMay();
            Set<String> others = Scopes.all();
            others.remove(row.scope());
            AccessAttempt.Answer without = service.answer(atRandom(operation, token(tokens, role, tenant, others)));
            if (!without.isScopeMissing(row.scope())) {
                faults.add(fault(operation, "without its scope", "403 scope-missing as a problem", without));
            }
            AccessAttempt.Answer with =
                    service.answer(atRandom(operation, token(tokens, role, tenant, Set.of(row.scope()))));
            if (!with.isLetIn()) {
                faults.add(fault(operation, "as " + role + " with " + row.scope() + " alone", "to be let in", with));
            }
        });
        return faults;
    }

    private String token(Map<String, String> known, String role, Tenant tenant, Set<String> scopes) {
        return known.computeIfAbsent(role + " " + scopes, unknown -> keys.valid(role, tenant, scopes));
    }

    /** Operations by which a stranger finds, or can tell that there is, what belongs to another. */
    List<String> foundByStrangers(Belongings belongings) {
        List<String> faults = new ArrayList<>();
        forEachRow((operation, row) -> AccessTable.ROLES.stream()
                .filter(role -> row.of(role) == AccessTable.Cell.OWN)
                .forEach(role -> {
                    if (operation.namesSomething()) {
                        faults.addAll(foundByName(operation, role, belongings));
                    } else {
                        faults.addAll(listed(operation, role, belongings));
                    }
                }));
        return faults;
    }

    private List<String> foundByName(AccessOperation operation, String role, Belongings belongings) {
        List<String> missing = belongings.missing(operation.path());
        if (!missing.isEmpty()) {
            return List.of(operation.name() + ": belongings() has no id for " + String.join(", ", missing)
                    + "; add one of something that belongs to its " + role);
        }
        List<String> faults = new ArrayList<>();
        String path = belongings.path(operation.path());
        if (operation.method().equals("GET")) {
            AccessAttempt.Answer owners =
                    service.answer(attempt(operation, path, keys.valid(role, belongings.owner())));
            if (!owners.isSuccess()) {
                faults.add(fault(operation, "as the " + role + " that it belongs to", "success", owners));
            }
        }
        String stranger = keys.valid(role, belongings.stranger());
        AccessAttempt.Answer found = service.answer(attempt(operation, path, stranger));
        if (!found.isProblem(404)) {
            faults.add(fault(operation, "as a " + role + " that it does not belong to", "404 as a problem", found));
        } else if (!operation.method().equals("PUT")) {
            // A PUT may make what it does not find; of all others, a foreign id and an unknown one are answered alike.
            AccessAttempt.Answer unknown = service.answer(attempt(operation, randomPath(operation), stranger));
            if (!withoutIds(unknown).equals(withoutIds(found))) {
                faults.add(fault(operation, "as a " + role + " that it does not belong to", unknown.toString(), found)
                        + "; so it can tell another's id from none at all");
            }
        }
        return faults;
    }

    private List<String> listed(AccessOperation operation, String role, Belongings belongings) {
        AccessAttempt.Answer answer =
                service.answer(attempt(operation, operation.path(), keys.valid(role, belongings.stranger())));
        boolean clean = answer.isSuccess()
                && belongings.ids().values().stream()
                        .noneMatch(id -> answer.body().contains(id.toString()));
        return clean
                ? List.of()
                : List.of(fault(operation, "as another " + role, "a list without what belongs to another", answer));
    }

    private void forEachRow(BiConsumer<AccessOperation, AccessTable.Row> check) {
        Map<String, AccessTable.Row> rows = new HashMap<>();
        table.rows().forEach(row -> rows.put(row.operation(), row));
        operations.forEach(operation -> {
            AccessTable.Row row = rows.get(operation.name());
            if (row != null) {
                check.accept(operation, row);
            }
        });
    }

    /** With ids of nothing and an empty body: it is the caller alone that is judged. */
    private static AccessAttempt atRandom(AccessOperation operation, String token) {
        return new AccessAttempt(operation.method(), randomPath(operation), token, operation.mediaType(), "{}");
    }

    /** With a body that is valid in form, so that the id is what is judged. */
    private static AccessAttempt attempt(AccessOperation operation, String path, String token) {
        return new AccessAttempt(operation.method(), path, token, operation.mediaType(), operation.example());
    }

    private static String randomPath(AccessOperation operation) {
        return Belongings.PARAMETER
                .matcher(operation.path())
                .replaceAll(parameter -> UUID.randomUUID().toString());
    }

    private static String withoutIds(AccessAttempt.Answer answer) {
        return answer.status() + " " + ID.matcher(answer.body()).replaceAll("{id}");
    }

    private static String fault(AccessOperation operation, String who, String expected, AccessAttempt.Answer answer) {
        return operation.name() + " " + who + ": expected " + expected + ", was " + answer;
    }
}
