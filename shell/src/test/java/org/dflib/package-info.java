/** Stand-ins for types of DFLib that are found by their names. */
package org.dflib;
