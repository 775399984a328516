/** The state of the imitated Discord server: its members, channels, roles and messages, and the changes of them. */
@NullMarked
package se.budkavle.sandbox.workspace;

import org.jspecify.annotations.NullMarked;
