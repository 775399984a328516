/**
 * The state of the imitated Discord server, such as its members, channels, roles and messages, and the changes of this
 * state.
 */
@NullMarked
package se.budkavle.sandbox.workspace;

import org.jspecify.annotations.NullMarked;
