# Builds and runs the simulator. Build with: docker build -t seqr-sandbox .
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY Simulator/Core/SeqrSandbox.Core.csproj Simulator/Core/packages.lock.json Simulator/Core/
COPY Simulator/Server/SeqrSandbox.Simulator.csproj Simulator/Server/packages.lock.json Simulator/Server/
RUN dotnet restore Simulator/Server --locked-mode
COPY Simulator Simulator
COPY scenarios scenarios
COPY docs/findings.md docs/scenario.schema.json docs/
RUN dotnet publish Simulator/Server --no-restore -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
RUN mkdir /data && chown $APP_UID /data
USER $APP_UID
VOLUME /data
EXPOSE 8080
ENV SEQR_SANDBOX_URLS=http://+:8080 SEQR_SANDBOX_DATA=/data
# The image has no curl: bash speaks enough HTTP to ask, with the token if there is one.
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s --retries=3 CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /sandbox/health HTTP/1.0\\r\\nHost: localhost\\r\\nAuthorization: Bearer %s\\r\\n\\r\\n' \"$SEQR_SANDBOX_TOKEN\" >&3 && head -1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["./seqr-sandbox"]
