/** Discord's protocol: the JSON of its objects, and the rules for what a bot sends. */
@NullMarked
package se.budkavle.sandbox.protocol;

import org.jspecify.annotations.NullMarked;
