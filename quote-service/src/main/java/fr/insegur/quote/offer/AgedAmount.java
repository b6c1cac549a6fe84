package fr.insegur.quote.offer;

import fr.insegur.platform.money.Money;

/** What is open in one bucket of the aged balance. */
record AgedAmount(String bucket, Money amount) {}
