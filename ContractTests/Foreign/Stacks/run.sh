#!/usr/bin/env bash
# Runs a stack's program, after it has made it in the current folder if it has to be made.
# usage: [CAREFUL=1] run.sh STACK WSDL MESSAGE URL...     one line for each URL, as README.md says
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
stack=$1 wsdl=$2 message=$3
shift 3

quietly() { "$@" > made.log 2>&1 || { cat made.log >&2; exit 1; }; }
jars() { printf '/usr/share/java/%s.jar:' "$@"; }

java_call() { # CLASS CLASSPATH ARGUMENTS...
    local class=$1 path=$2
    shift 2
    quietly javac -nowarn -cp "$path." -d . "$here/$class.java" $(find . -name '*.java')
    exec java ${CAREFUL:+-Dsun.net.http.retryPost=false} -cp "$path." "$class" "$@" 2> java.log
}

npm_call() { # PACKAGE URL...
    local installed=$here/npm/node_modules/.package-lock.json
    [ "$installed" -nt "$here/npm/package-lock.json" ] || quietly npm ci --silent --no-audit --no-fund --ignore-scripts --prefix "$here/npm"
    exec node "$here/npm_soap.cjs" "$1" "$wsdl" "${@:2}"
}

case $stack in
    php-soap) exec php "$here/php_soap.php" "$wsdl" "$@" ;;
    php-curl) exec php "$here/php_curl.php" "$message" "$@" ;;
    zeep) exec /usr/bin/python3 "$here/zeep_call.py" "$wsdl" "$@" ;;
    suds) exec /usr/bin/python3 "$here/suds_call.py" "$wsdl" "$@" ;;
    npm-soap) npm_call soap "$@" ;;
    strong-soap) npm_call strong-soap "$@" ;;
    soap-lite) exec perl "$here/soap_lite.pl" "$wsdl" "$@" ;;
    gsoap)
        quietly wsdl2h -c -o seqr.h "$wsdl"
        quietly soapcpp2 -C -c -L -x -w seqr.h
        quietly gcc -O0 -I. -o gsoap "$here/gsoap.c" soapC.c soapClient.c -lgsoap
        exec ./gsoap "$@"
        ;;
    kdsoap)
        quietly kdwsdl2cpp -o wsdl_seqr.h "$wsdl"
        quietly kdwsdl2cpp -impl wsdl_seqr.h -o wsdl_seqr.cpp "$wsdl"
        quietly /usr/lib/qt5/bin/moc wsdl_seqr.h -o moc_seqr.cpp
        quietly g++ -O0 -w -fPIC -I. -I/usr/include/KDSoapClient $(pkg-config --cflags Qt5Core Qt5Network Qt5Xml) \
            -o kdsoap "$here/kdsoap.cpp" wsdl_seqr.cpp moc_seqr.cpp -lkdsoap $(pkg-config --libs Qt5Core Qt5Network Qt5Xml)
        exec ./kdsoap "$@"
        ;;
    axis)
        path=$(jars axis jaxrpc saaj wsdl4j commons-discovery commons-logging javax.activation javax.mail)
        quietly java -cp "$path" org.apache.axis.wsdl.WSDL2Java -o . "$wsdl"
        java_call AxisCall "$path" "$@"
        ;;
    jax-ws)
        quietly sh /usr/share/jaxws/bin/wsimport.sh -keep -Xnocompile -d . "$wsdl"
        java_call JaxWsCall "/usr/share/jaxws/lib/jaxws-rt.jar:" "$wsdl" "$@"
        ;;
    saaj) java_call SaajCall "/usr/share/jaxws/lib/jaxws-rt.jar:" "$message" "$@" ;;
    url-connection) java_call UrlConnectionCall "" "$message" "$@" ;;
    java-http) java_call HttpClientCall "" "$message" "$@" ;;
    go)
        export GOCACHE=$PWD/cache GO111MODULE=off
        quietly go build -o go_http "$here/go_http.go"
        exec ./go_http "$message" "$@"
        ;;
    ruby) exec ruby "$here/net_http.rb" "$message" "$@" ;;
    *) echo "There is no stack $stack." >&2; exit 1 ;;
esac
