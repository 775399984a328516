/**
 * Contains the approvals of agendas and newsletters, in which a second person approves the content before it is sent.
 */
@NullMarked
package se.budkavle.storage.approval;

import org.jspecify.annotations.NullMarked;
