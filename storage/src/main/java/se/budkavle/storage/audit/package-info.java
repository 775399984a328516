/** The audit log: who changed what, and when. */
package se.budkavle.storage.audit;
