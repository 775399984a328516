/** Who did what, when, on whose behalf. */
package se.budkavle.storage.audit;
