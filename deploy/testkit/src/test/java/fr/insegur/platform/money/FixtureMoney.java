package fr.insegur.platform.money;

/** Stands in for the platform's money, which this module must not depend on. */
public record FixtureMoney(long minor) {}
