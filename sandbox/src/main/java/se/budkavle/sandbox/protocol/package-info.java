/** Discord's data format: writes its objects as JSON, and validates what bots send. */
@NullMarked
package se.budkavle.sandbox.protocol;

import org.jspecify.annotations.NullMarked;
