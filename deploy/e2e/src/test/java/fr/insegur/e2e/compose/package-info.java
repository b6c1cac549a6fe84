/** What docker-compose.yml promises, held against what the modules really have. No Docker is needed. */
@NullMarked
package fr.insegur.e2e.compose;

import org.jspecify.annotations.NullMarked;
