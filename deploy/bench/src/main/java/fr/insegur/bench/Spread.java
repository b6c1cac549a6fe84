package fr.insegur.bench;

/** The smallest and the largest of the runs. */
record Spread(double least, double most) {}
