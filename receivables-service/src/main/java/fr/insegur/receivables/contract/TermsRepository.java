package fr.insegur.receivables.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.insegur.platform.problem.Refused;
import fr.insegur.receivables.contract.ContractActivated.Terms;
import fr.insegur.receivables.contract.TermsHistory.Fixing;
import fr.insegur.receivables.contract.TermsHistory.Version;
import fr.insegur.receivables.storage.JdbcRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What contracts said and say: as signed, as amended, and the rates that their index was fixed at. */
@ApplicationScoped
public class TermsRepository extends JdbcRepository {
    private static final String AMENDMENTS =
            "SELECT effective_from, terms FROM contract_amendment WHERE contract_id = ? ORDER BY effective_from";
    private static final String AMEND =
            "INSERT INTO contract_amendment (id, contract_id, effective_from, terms, registered_at)"
                    + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (contract_id, effective_from) DO NOTHING";
    private static final String FIXINGS =
            "SELECT from_date, rate FROM reference_rate WHERE code = 'EURIBOR_3M' ORDER BY from_date";

    private final ObjectMapper json;

    TermsRepository(ObjectMapper json) {
        this.json = json;
    }

    private record Amendment(LocalDate from, String terms) {}

    /**
     * The terms of a contract on each of its days.
     *
     * @throws Refused when its rate is indexed and the index was never fixed
     */
    public TermsHistory of(Contract contract) {
        ContractTerms signed = contract.terms();
        List<Version> versions = new ArrayList<>();
        versions.add(new Version(LocalDate.MIN, signed));
        for (Amendment amendment : list(
                AMENDMENTS, row -> new Amendment(row.getObject(1, LocalDate.class), row.getString(2)), contract.id())) {
            ContractTerms terms = SignedTerms.of(read(amendment.terms())).in(contract.currency(), signed.vat());
            versions.add(new Version(amendment.from(), terms));
        }
        boolean indexed = versions.stream().anyMatch(version -> version.terms().indexed());
        List<Fixing> fixings = indexed
                ? list(FIXINGS, row -> new Fixing(row.getObject(1, LocalDate.class), row.getBigDecimal(2)))
                : List.of();
        if (indexed && fixings.isEmpty()) {
            throw Refused.unprocessable("reference-rate-missing", "the index of this contract was never fixed");
        }
        return new TermsHistory(versions, fixings);
    }

    /** @return whether there was none for that day */
    boolean amend(UUID amendmentId, UUID contractId, LocalDate from, Terms terms, Instant now) {
        try {
            return execute(AMEND, amendmentId, contractId, from, json.writeValueAsString(terms), now) == 1;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("terms that were read can be written", impossible);
        }
    }

    private Terms read(String terms) {
        try {
            return json.readValue(terms, Terms.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("terms that were written can be read", impossible);
        }
    }
}
