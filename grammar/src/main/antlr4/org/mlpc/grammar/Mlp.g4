grammar Mlp;

file : ID* EOF ;

ID : [a-zA-Z_]+ ;
WS : [ \t\r\n]+ -> skip ;
