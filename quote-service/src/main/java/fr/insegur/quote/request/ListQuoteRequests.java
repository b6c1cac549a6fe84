package fr.insegur.quote.request;

import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Lists quote requests, the oldest first. */
@ApplicationScoped
class ListQuoteRequests {
    private final QuoteRequestRepository quotes;

    ListQuoteRequests(QuoteRequestRepository quotes) {
        this.quotes = quotes;
    }

    @Transactional
    Page<QuoteRequestView> list(QuoteReader reader, PageRequest page) {
        return Page.of(quotes.page(reader, page), page, QuoteRequest::id).map(QuoteRequestView::of);
    }
}
