/** The mail server that accepts letters, and reading the letters. */
@NullMarked
package se.budkavle.sandbox.mail;

import org.jspecify.annotations.NullMarked;
