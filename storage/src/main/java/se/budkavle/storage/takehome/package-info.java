/** Decisions that the municipalities of a network take home, and what each of them says became of it. */
@NullMarked
package se.budkavle.storage.takehome;

import org.jspecify.annotations.NullMarked;
