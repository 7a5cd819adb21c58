/*! jQuery v1.8.1 jquery.com | jquery.org/license */
