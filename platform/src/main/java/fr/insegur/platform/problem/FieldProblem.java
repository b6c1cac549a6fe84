package fr.insegur.platform.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param pointer JSON pointer into the body (RFC 6901), or the name of the parameter or header
 * @param code stable, kebab-case
 * @param message for the person who calls the API
 */
public record FieldProblem(String pointer, String code, String message) {}
