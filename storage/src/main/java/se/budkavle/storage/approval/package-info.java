/** Approvals by a second person before something is sent. */
package se.budkavle.storage.approval;
