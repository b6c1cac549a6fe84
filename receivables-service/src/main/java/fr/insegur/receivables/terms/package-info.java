/** Payment terms: how French companies write them, when they fall due, which the law allows and what being late costs. */
@NullMarked
package fr.insegur.receivables.terms;

import org.jspecify.annotations.NullMarked;
