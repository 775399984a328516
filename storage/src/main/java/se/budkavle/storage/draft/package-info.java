/** Changes that people were shown and have not confirmed yet. */
package se.budkavle.storage.draft;
