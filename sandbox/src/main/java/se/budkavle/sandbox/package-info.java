/** The sandbox: a local workspace that speaks Discord's protocol, how it is started, and what it begins with. */
@NullMarked
package se.budkavle.sandbox;

import org.jspecify.annotations.NullMarked;
