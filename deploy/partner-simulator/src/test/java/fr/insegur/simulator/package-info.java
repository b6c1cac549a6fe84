/** The factors alone, before a gateway that is a plain HTTP server. */
package fr.insegur.simulator;
