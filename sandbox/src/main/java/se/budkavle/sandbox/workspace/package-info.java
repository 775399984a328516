/** The state of the simulated Discord server: its members, channels, roles and messages, and how they change. */
@NullMarked
package se.budkavle.sandbox.workspace;

import org.jspecify.annotations.NullMarked;
