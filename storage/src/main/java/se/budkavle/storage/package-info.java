/** The association's memory: what is remembered, and the rules that hold for it. */
package se.budkavle.storage;
