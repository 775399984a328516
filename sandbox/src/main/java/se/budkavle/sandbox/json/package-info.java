/** Reading and building JSON. */
@NullMarked
package se.budkavle.sandbox.json;

import org.jspecify.annotations.NullMarked;
