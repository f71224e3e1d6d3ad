/*
 * The .mlp language. Line ends mean nothing. The grammar knows no layer, activation, loss or option: those are names,
 * and
 * the compiler's catalogue gives them meaning. Words such as `input` and `train` are special only where they open
 * something.
 */
grammar Mlp;

file
  : edition? packageDeclaration? (model | block)* EOF
  ;

edition
  : 'edition' NUMBER
  ;

packageDeclaration
  : 'package' name ('.' name)*
  ;

model
  : 'model' name attribute* '{' section* '}'
  ;

block
  : 'block' name parameters? '{' layer* '}'
  ;

parameters
  : '(' (parameter (',' parameter)* ','?)? ')'
  ;

parameter
  : name ('=' value)?
  ;

// --- sections: each holds statements of one kind -------------------------------------------------

section
  : keyword=('input' | 'output') attribute* '{' column* '}'       # columns
  | keyword='network' attribute* '{' (head | layer)* '}'          # network
  | keyword='train' attribute* '{' property* '}'                  # train
  | keyword=('limit' | 'expect') attribute* '{' bound* '}'        # bounds
  | keyword='examples' attribute* '{' example* '}'                # examples
  ;

column
  : name (',' name)* ':' type attribute*
  ;

type
  : name arguments? labels? '?'? ('[' NUMBER ']')?
  ;

labels
  : '{' (label (',' label)* ','?)? '}'
  ;

label
  : (name | number | STRING) ('as' name)?
  ;

head
  : 'head' name attribute* '{' layer* '}'
  ;

layer
  : (name '=')? call attribute*
  ;

property
  : name '=' value attribute*
  ;

bound
  : call ('<=' | '>=') value ('on' STRING)? attribute*
  ;

example
  : list '->' value
  ;

// --- parts of statements ---------------------------------------------------------------------------

attribute
  : '@' name arguments?
  ;

arguments
  : '(' (argument (',' argument)* ','?)? ')'
  ;

argument
  : (name '=')? value
  ;

value
  : number
  | range
  | STRING
  | call
  | list
  ;

call
  : name ('.' name)* arguments?
  ;

list
  : '[' (value (',' value)* ','?)? ']'
  ;

range
  : number '..' number
  ;

number
  : '-'? NUMBER
  ;

name
  : NAME
  | 'edition' | 'package' | 'model' | 'block'
  | 'input' | 'output' | 'network' | 'head' | 'train' | 'limit' | 'expect' | 'examples'
  | 'as' | 'on'
  ;

// --- words, numbers, texts -------------------------------------------------------------------------

EDITION : 'edition' ;
PACKAGE : 'package' ;
MODEL : 'model' ;
BLOCK : 'block' ;
INPUT : 'input' ;
OUTPUT : 'output' ;
NETWORK : 'network' ;
HEAD : 'head' ;
TRAIN : 'train' ;
LIMIT : 'limit' ;
EXPECT : 'expect' ;
EXAMPLES : 'examples' ;
AS : 'as' ;
ON : 'on' ;

LEFT_BRACE : '{' ;
RIGHT_BRACE : '}' ;
LEFT_PARENTHESIS : '(' ;
RIGHT_PARENTHESIS : ')' ;
LEFT_BRACKET : '[' ;
RIGHT_BRACKET : ']' ;
COLON : ':' ;
EQUALS : '=' ;
COMMA : ',' ;
DOT : '.' ;
DOTS : '..' ;
AT : '@' ;
QUESTION : '?' ;
MINUS : '-' ;
ARROW : '->' ;
AT_MOST : '<=' ;
AT_LEAST : '>=' ;

NAME : LETTER (LETTER | MARK | DIGIT)* ;

// One token with whatever is glued on (20%, 3MiB, 1e-4, 0x10): the catalogue knows the units, and says which are none.
NUMBER : [0-9] GLUED* ('.' [0-9] GLUED*)* ;

STRING : '"' (~["\\\r\n] | '\\' ~[\r\n])* '"' ;

fragment GLUED : LETTER | [0-9] | '%' | [eE] [-+] [0-9] ;
fragment LETTER : [\p{L}\p{Nl}_] ;
fragment MARK : [\p{Mn}\p{Mc}] ;
fragment DIGIT : [\p{Nd}] ;

SPACE : [ \t\r\n\f\uFEFF\p{Zs}]+ -> channel(HIDDEN) ;
DOC_COMMENT : '///' (~[/\r\n] ~[\r\n]*)? -> channel(HIDDEN) ;
LINE_COMMENT : '//' ~[\r\n]* -> channel(HIDDEN) ;
BLOCK_COMMENT : '/*' .*? '*/' -> channel(HIDDEN) ;

// --- what people type by mistake: tokens of no rule, so that the compiler can say what was meant -------

UNCLOSED_COMMENT : '/*' (~'*' | '*'+ ~[*/])* '*'* ;
UNCLOSED_STRING : '"' (~["\\\r\n] | '\\' ~[\r\n])* '\\'? ;
SINGLE_QUOTED : '\'' (~['\\\r\n] | '\\' ~[\r\n])* '\'' ;
CURLY_QUOTED : [\u201C\u201D\u201E] ~["\u201C\u201D\u201E\r\n]* [\u201C\u201D] ;
HASH_COMMENT : '#' ~[\r\n]* ;
STRANGE : . ;
