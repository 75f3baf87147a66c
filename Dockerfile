# Builds and runs the simulator. Build with: docker build -t seqr-sandbox .
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY Simulator/Core/SeqrSandbox.Core.csproj Simulator/Core/packages.lock.json Simulator/Core/
COPY Simulator/Server/SeqrSandbox.Simulator.csproj Simulator/Server/packages.lock.json Simulator/Server/
RUN dotnet restore Simulator/Server --locked-mode
COPY Simulator Simulator
COPY scenarios scenarios
COPY README.md CHANGELOG.md ./
COPY docs docs
# Tests of the sample shops, which the start page shows.
COPY samples samples
# It restores once more: what is published is compiled ahead for this platform, with packages that the lock files do not name.
RUN dotnet publish Simulator/Server -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# Some clusters run a container under a user id of their own choice, in group 0: what the user may, that group may.
RUN mkdir /data && chown $APP_UID /data && chgrp -R 0 /data && chmod -R g=u /data
USER $APP_UID
VOLUME /data
EXPOSE 8080
ENV SEQR_SANDBOX_URLS=http://+:8080 SEQR_SANDBOX_DATA=/data SEQR_SANDBOX_READY_FILE=/data/ready
# Knows the port, the scheme and the token by itself, flags of the simulator included: the ready file tells.
HEALTHCHECK --interval=10s --timeout=5s --start-period=10s --retries=3 CMD ["./seqr-sandbox", "health"]
ENTRYPOINT ["./seqr-sandbox"]
