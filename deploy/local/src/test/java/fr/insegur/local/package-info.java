@org.jspecify.annotations.NullMarked
package fr.insegur.local;
