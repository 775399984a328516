/** The JSON API behind the sandbox's web page, on which people read messages, write commands and press buttons. */
@NullMarked
package se.budkavle.sandbox.page;

import org.jspecify.annotations.NullMarked;
