/**
 * Contains the approvals of agendas and newsletters. A second person approves the content of an agenda or newsletter
 * before the bot sends it.
 */
@NullMarked
package se.budkavle.storage.approval;

import org.jspecify.annotations.NullMarked;
