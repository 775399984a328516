/** A noun for tests alone, outside the storage's own packages, so that no other test finds its repository. */
package se.budkavle.sample;
